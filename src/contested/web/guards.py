"""What keeps the app to itself: no request elsewhere, no page around it, no name but loopback's."""

from collections.abc import Iterable
from ipaddress import ip_address

from litestar.datastructures import MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from contested.web.problems import problem_response

STYLE_HASHES = ("'sha256-+TfQir1nvDucAdvE6XUQBt4ayUjpAWkbw2kCdSfekHM='",)
"""The one style element that Observable Plot writes into its drawings, by its hash."""

_POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src-elem": ["'self'", *STYLE_HASHES],
    "style-src-attr": ["'none'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {' '.join(v)}" for name, v in _POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


async def guard_answer(message: Message, _scope: Scope) -> None:
    """Put the guarding headers on an answer of any kind."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in HEADERS.items():
        headers[name] = value


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine itself."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


class HostGuard:
    """Refuses requests that name another host: a page elsewhere may lead its name to loopback."""

    def __init__(self, app: ASGIApp, allowed: Iterable[str]) -> None:
        self._app = app
        self._allowed = frozenset(name.lower() for name in allowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on where its Host, and its Origin where it has one, are this app's."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        host, origin = headers.get(b"host", ""), headers.get(b"origin")
        if not self._known(host):
            refusal = problem_response(
                400, "bad_host", f"{host!r} is no name of this app; open it by the address it says"
            )
        elif origin is not None and origin.partition("://")[2] != host:
            refusal = problem_response(403, "bad_origin", "only the app's own pages may ask this")
        else:
            await self._app(scope, receive, send)
            return
        await refusal.to_asgi_response(app=None, request=None)(scope, receive, send)  # type: ignore[arg-type]  # the answer needs neither

    def _known(self, host: str) -> bool:
        name = _name_of(host.lower())
        return is_loopback(name) or name in self._allowed


def _name_of(host: str) -> str:
    """Return a Host header's name without its port and brackets."""
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.rpartition(":")[0] or host
