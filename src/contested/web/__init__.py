"""The app: the ledger in a browser and its API, on loopback, asking nothing elsewhere."""

from contested.web.app import Furniture, built, make_app
from contested.web.serving import Listening, listen, run

__all__ = ["Furniture", "Listening", "built", "listen", "make_app", "run"]
