"""What templates need for the lines that networks and messengers read."""

from __future__ import annotations

from typing import Any

from babel.core import get_global

from spm_guide.model.guide import Guide
from spm_guide.stage.addresses import card_folder, site_address

CARD_WIDTH, CARD_HEIGHT = 1200, 630


def social_meta(guide: Guide, base_url: str | None) -> dict[str, Any]:
    """For partials/social-meta.html.

    cards   whole address of the folder with the cards of the guide's language; None without a base URL,
            because networks follow no other address
    """
    base = site_address(base_url)
    return {
        "site_name": guide.interface_text("site-name").shown,
        "locale": network_locale(guide.language.code),
        "cards": f"{base}{card_folder(guide.language.code)}" if base else None,
        "width": CARD_WIDTH,
        "height": CARD_HEIGHT,
    }


def network_locale(code: str) -> str:
    """Language and country as networks want them: "fr" -> "fr_FR", "pt-BR" -> "pt_BR"; "xx" stays "xx"."""
    language, *rest = code.split("-")
    countries = [part.upper() for part in rest if len(part) == 2]
    if countries:
        return f"{language}_{countries[0]}"
    likely = get_global("likely_subtags").get(code.replace("-", "_"), "")
    country = likely.rpartition("_")[2]
    return f"{language}_{country}" if len(country) == 2 else language
