"""Tries addresses of other people's sites, for a maintainer who has a network.

Never part of a build: the result depends on the day and on other people's servers.
"""

from __future__ import annotations

import http.client
import ssl
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit, urlunsplit

from spm_guide.model.text import Location
from spm_guide.problems import Problem, in_order, problem

# Seconds to wait for a server; slow ones are common in this field.
PATIENCE = 20
AT_ONCE = 8
# Some servers refuse what does not look like a browser, and say so with one of these: the page may well be
# there, so a person has to look.
_ASK_A_PERSON = (401, 403, 405, 406, 429, 503)
_USER_AGENT = "Mozilla/5.0 (compatible; spm-guide link check)"


def online_problems(
    addresses: Iterable[tuple[str, Location]], progress: Callable[[str, int, int], None]
) -> list[Problem]:
    """What is wrong with the addresses that could not be opened, at every place that gives them.

    addresses  with their places; each address is tried once
    progress   told what is being done, how many are done, how many there are
    """
    places: dict[str, list[Location]] = defaultdict(list)
    for address, place in addresses:
        places[address.partition("#")[0]].append(place)
    found: list[Problem] = []
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        for done, (address, failure) in enumerate(
            zip(places, pool.map(_failure, places), strict=True), start=1
        ):
            progress("Trying addresses", done, len(places))
            if failure:
                code, reason = failure
                found += [problem(code, place, address=address, reason=reason) for place in places[address]]
    return in_order(found)


def _failure(address: str) -> tuple[str, str] | None:
    """Code and reason when a page can't be opened; None when it can."""
    request = urllib.request.Request(_encoded(address), headers={"User-Agent": _USER_AGENT})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            answer.read(1)
    except urllib.error.HTTPError as error:
        code = "SPM246" if error.code in _ASK_A_PERSON else "SPM245"
        return code, f"{error.code} {error.reason}"
    except ssl.SSLError as error:
        return "SPM246", str(error.reason or error)
    except urllib.error.URLError as error:
        return ("SPM246" if isinstance(error.reason, ssl.SSLError) else "SPM245"), str(error.reason)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return "SPM245", str(error) or type(error).__name__
    return None


def _encoded(address: str) -> str:
    """The address as servers want it: letters beyond ASCII are percent-encoded."""
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode("ascii") if not parts.netloc.isascii() else parts.netloc
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=?~")
    return urlunsplit((parts.scheme, host, path, query, ""))
