"""The whole app: the ledger's API, and the page that shows it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from litestar import Litestar, MediaType, Response, Router, get
from litestar.datastructures import CacheControlHeader
from litestar.di import Provide
from litestar.exceptions import NotFoundException
from litestar.middleware import DefineMiddleware
from litestar.openapi.config import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.params import FromPath
from litestar.static_files import create_static_files_router

from contested import __version__
from contested.ledger import Facets, Ledger, Pages, View
from contested.model.lookups import Gazetteer
from contested.web import asking
from contested.web.areas import Atlas, areas
from contested.web.check import Checker, Furnish, check
from contested.web.details import DETAILS
from contested.web.finding import FINDING, Named
from contested.web.guards import HostGuard, guard_answer
from contested.web.lists import LISTS
from contested.web.openapi import SpanSchema, say_all_required
from contested.web.problems import HANDLERS

ROOT = "/api/v1"
STATIC = Path(__file__).parent / "static"
"""Where the built app lies in the package."""

_FOR_GOOD = CacheControlHeader(public=True, max_age=31_536_000, immutable=True)
_ASK_AGAIN = CacheControlHeader(no_cache=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """What the app goes by beside the ledger; each is fetched when it is first needed.

    `hosts` are the names beside loopback's under which the app may be asked. `static` is the folder
    of the built app.
    """

    furnish: Furnish
    gazetteer: Callable[[], Gazetteer]
    hosts: tuple[str, ...] = ()
    static: Path = STATIC


def make_app(ledger: Ledger, name: str, furniture: Furniture) -> Litestar:
    """Return the app over an open ledger; `name` is what its readers see it called."""
    view, pages, facets = View(ledger), Pages(ledger), Facets(ledger)
    atlas = Atlas(_shapes(furniture.static), furniture.gazetteer)
    checker, named = Checker(furniture.furnish), Named(ledger=name)
    api = Router(
        ROOT,
        route_handlers=[*FINDING, *LISTS, *DETAILS, areas, check],
        dependencies={
            "view": _given(view),
            "pages": _given(pages),
            "facets": _given(facets),
            "atlas": _given(atlas),
            "checker": _given(checker),
            "named": _given(named),
            "filters": Provide(asking.filters, sync_to_thread=False),
            "ask": Provide(asking.ask, sync_to_thread=False),
        },
        signature_types=[View, Pages, Facets, Atlas, Checker, Named],
    )
    app = Litestar(
        [api, *_pages(furniture.static)],
        before_send=[guard_answer],
        exception_handlers=HANDLERS,
        middleware=[DefineMiddleware(HostGuard, allowed=furniture.hosts)],
        openapi_config=_described(),
        plugins=[SpanSchema()],
        logging_config=None,
    )
    say_all_required(app.openapi_schema)
    return app


def built(static: Path = STATIC) -> bool:
    """Tell whether the browser's part of the app has been built."""
    return (static / "index.html").exists()


def _given(thing: object) -> Provide:
    return Provide(lambda: thing, sync_to_thread=False, use_cache=True)


def _described() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="contested",
        version=__version__,
        description="Who claimed what about armed conflicts, each claim with its words.",
        path=f"{ROOT}/openapi.json",
        render_plugins=[JsonRenderPlugin(path="/")],
        use_handler_docstrings=True,
    )


def _shapes(static: Path) -> dict[str, list[str]]:
    """Return the names of the packaged admin-1 shapes by country; none in an app not built."""
    index = static / "basemap" / "areas" / "index.json"
    if not index.exists():
        return {}
    shapes: dict[str, list[str]] = json.loads(index.read_text(encoding="utf-8"))
    return shapes


def _pages(static: Path) -> list[Any]:
    page = static / "index.html"

    @get(["/", "/{path:path}"], include_in_schema=False, sync_to_thread=False)
    def index(path: FromPath[str] = "") -> Response[str]:
        if path.startswith(("/api/", "/static/")) or path == "/api":
            raise NotFoundException(
                f"there is nothing at {path}; the API is described at {ROOT}/openapi.json"
            )
        if not page.exists():
            raise NotFoundException("the app is not built; run `make ui`, or use the API")
        return Response(
            page.read_text(encoding="utf-8"),
            media_type=MediaType.HTML,
            headers={"Cache-Control": _ASK_AGAIN.to_header()},
        )

    if not static.is_dir():
        return [index]
    assets = static / "assets"
    return [
        *([_files("/static/assets", assets, _FOR_GOOD)] if assets.is_dir() else []),
        _files("/static", static, _ASK_AGAIN),
        index,
    ]


def _files(path: str, folder: Path, cached: CacheControlHeader) -> Router:
    return create_static_files_router(path, [folder], cache_control=cached)
