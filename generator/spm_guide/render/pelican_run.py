"""Runs Pelican once, for the journal of one language. The only place that knows it.

python -m spm_guide.render.pelican_run CONFIG CONTENT DATA THEME TARGET
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican import log as pelican_log
from pelican.contents import Article
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.readers import MarkdownReader
from pelican.settings import read_settings
from pelican.writers import Writer

from spm_guide.render.configuration import read_configuration
from spm_guide.render.journal_feed import JournalFeed, for_feed
from spm_guide.render.journal_frame import JournalFrame, with_page_links

# Below the folder of the language; Pelican writes into it and names everything from there.
FOLDER = "journal"
_OLDEST_SECOND = "T00:00:00"


def run_pelican(config: Path, content: Path, data: Path, theme: Path, target: Path) -> None:
    """Renders the articles in `content` into `target`/journal.

    raises  what Pelican and its templates raise; RuntimeError when an article can't be read
    """
    journal = json.loads(data.read_text(encoding="utf-8"))
    site = read_configuration(config)
    frame = JournalFrame(site, journal)
    # An article that can't be read would only be logged and then be missing.
    pelican_log.init(level=logging.WARNING, fatal="errors")
    settings = read_settings(override=_settings(site, journal, frame, content, theme, target / FOLDER))
    settings["JOURNAL"] = journal
    _Journal(settings).run()


def _settings(
    site: dict[str, Any],
    journal: dict[str, Any],
    frame: JournalFrame,
    content: Path,
    theme: Path,
    output: Path,
) -> dict[str, Any]:
    code = journal["language"]
    feeds = journal["folder"] is not None
    return {
        "PATH": str(content),
        "OUTPUT_PATH": str(output),
        "THEME": str(theme),
        "THEME_TEMPLATES_OVERRIDES": [str(theme / "templates" / "journal")],
        "THEME_STATIC_PATHS": [],
        "STATIC_PATHS": [],
        "PAGE_PATHS": [],
        "ARTICLE_PATHS": [""],
        "ARTICLE_ORDER_BY": _newest_first,
        "PLUGINS": [],
        "READERS": {"md": _ArticleReader, "rst": None, "html": None, "htm": None},
        "MARKDOWN": _markdown(site),
        # Summaries and titles are plain words.
        "FORMATTED_FIELDS": [],
        "SITENAME": journal["site_name"],
        "SITEURL": f"{journal['folder']}{FOLDER}" if feeds else "",
        "DEFAULT_LANG": code,
        # Dates in words come from the build, by the language's own rules; articles have a day and no hour.
        "LOCALE": ["C"],
        "TIMEZONE": "UTC",
        "USE_FOLDER_AS_CATEGORY": False,
        "DEFAULT_PAGINATION": journal["per_page"],
        "PAGINATED_TEMPLATES": dict.fromkeys(("index", "category", "tag", "author", "period_archives")),
        # No article has a dot in its name, so the second page of a list never meets one.
        "PAGINATION_PATTERNS": [(1, "{url}", "{save_as}"), (2, *["{name}.{number}{extension}"] * 2)],
        "DIRECT_TEMPLATES": ["index", "archives"],
        "ARCHIVES_SAVE_AS": "archive.html",
        "ARCHIVES_URL": "archive.html",
        **_places("CATEGORY", "kinds/{slug}.html"),
        **_places("TAG", "tags/{slug}.html"),
        **_places("AUTHOR", "authors/{slug}.html"),
        **_places("YEAR_ARCHIVE", "years/{date:%Y}.html"),
        "FEED_DOMAIN": f"{journal['folder']}{FOLDER}" if feeds else "",
        "FEED_ATOM": "feeds/all.xml" if feeds else None,
        "FEED_ALL_ATOM": None,
        "CATEGORY_FEED_ATOM": "feeds/kind-{slug}.xml" if feeds else None,
        "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None,
        "TRANSLATION_FEED_ATOM": None,
        "FEED_MAX_ITEMS": 30,
        # As MkDocs runs the same templates.
        "JINJA_ENVIRONMENT": {"trim_blocks": False, "lstrip_blocks": False, "extensions": []},
        "JINJA_FILTERS": frame.filters,
        "JINJA_GLOBALS": frame.globals,
        "CACHE_CONTENT": False,
        "LOAD_CONTENT_CACHE": False,
    }


def _places(what: str, place: str) -> dict[str, str]:
    return {f"{what}_URL": place, f"{what}_SAVE_AS": place}


def _newest_first(article: Article) -> tuple[int, str]:
    return -article.date.toordinal(), article.slug


def _markdown(site: dict[str, Any]) -> dict[str, Any]:
    """The same Markdown as on other pages; `meta` is what Pelican reads titles and days with."""
    named: dict[str, dict[str, Any]] = site["markdown_extensions"]
    configs = {name: dict(options or {}) for name, options in named.items()}
    return {
        "extensions": [*configs, "meta"],
        "extension_configs": {name: options for name, options in configs.items() if options},
        "output_format": "html",
    }


class _ArticleReader(MarkdownReader):  # type: ignore[misc]
    """Reads an article with its contents, and lets its links lead to finished pages."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        content, metadata = super().read(source_path)
        metadata["toc"] = [_heading(token) for token in self._md.toc_tokens]
        return with_page_links(content), metadata


def _heading(token: dict[str, Any]) -> dict[str, Any]:
    """A heading as the other renderer gives it to the partials."""
    children = [_heading(child) for child in token["children"]]
    return {"url": f"#{token['id']}", "title": token["name"], "level": token["level"], "children": children}


class _Articles(ArticlesGenerator):  # type: ignore[misc]
    """Adds a feed for each practice."""

    def generate_feeds(self, writer: Writer) -> None:
        super().generate_feeds(writer)
        journal = self.settings["JOURNAL"]
        for practice in journal["practices"] if journal["folder"] else ():
            about = [
                article
                for article in self.articles
                if practice["id"] in journal["articles"][article.slug]["practices"]
            ]
            writer.write_feed(
                about,
                self.context,
                f"feeds/practice-{practice['id']}.xml",
                feed_title=practice["name"]["text"],
            )


class _Writer(Writer):  # type: ignore[misc]
    """Writes feeds that say their language, whose entries keep their id wherever they are shown."""

    def _create_new_feed(self, _feed_type: str, feed_title: str | None, _context: Any) -> JournalFeed:
        journal = self.settings["JOURNAL"]
        name = f"{journal['words']['journal-title']['text']} – {journal['site_name']}"
        kind = journal["words"].get(f"journal-kind-{feed_title}")
        part = kind["text"] if kind else feed_title
        return JournalFeed(
            title=f"{part} – {name}" if part else name,
            link=f"{self.site_url}/index.html",
            description=journal["words"]["journal-lead"]["text"],
            language=journal["language"],
            feed_url=self.feed_url,
            feed_guid=self.feed_url,
        )

    def _add_item_to_the_feed(self, feed: JournalFeed, item: Article) -> None:
        facts = self.settings["JOURNAL"]["articles"][item.slug]
        day = datetime.fromisoformat(f"{facts['date']}{_OLDEST_SECOND}+00:00")
        feed.add_article(
            title=facts["title"],
            address=facts["canonical"],
            day=day,
            summary=facts["summary"],
            content=for_feed(item.content, facts["canonical"]),
            authors=[author["words"] for author in facts["authors"]],
            tags=[tag["words"] for tag in facts["tags"]],
            language=facts["language"],
        )


class _Journal(Pelican):  # type: ignore[misc]
    def _get_generator_classes(self) -> Iterable[type]:
        # Pelican counts pages at the end, so it wants their generator too; there are none.
        return [_Articles, PagesGenerator]

    def _get_writer(self) -> Writer:
        return _Writer(self.output_path, settings=self.settings)


if __name__ == "__main__":
    partial(run_pelican, *map(Path, sys.argv[1:6]))()
