"""Made-up captures of the shapes that scrapes come in."""

from contested.model.identity import sha256
from contested.model.report import Capture, Given, Refusal, Report
from contested.reading import load_lexicons, read

LEXICONS = load_lexicons()


def capture(content: bytes, address: str = "page.txt") -> Capture:
    return Capture(
        sha256=sha256(content),
        address=address,
        retrieved=None,
        method="file",
        size=len(content),
        content=content,
    )


def reports(
    text: str | bytes, address: str = "page.txt", given: Given | None = None
) -> list[Report]:
    content = text.encode() if isinstance(text, str) else text
    found = read(capture(content, address), given or Given(), LEXICONS)
    return [one for one in found if isinstance(one, Report)]


def refusals(content: bytes, address: str = "page.txt") -> list[Refusal]:
    found = read(capture(content, address), Given(), LEXICONS)
    return [one for one in found if isinstance(one, Refusal)]


def only(text: str | bytes, address: str = "page.txt", given: Given | None = None) -> Report:
    (report,) = reports(text, address, given)
    return report


def set_aside(report: Report) -> list[tuple[str, str]]:
    return [(one.kind.value, one.span.quote(report.text)) for one in report.reading.set_aside]


def sentences(report: Report) -> list[str]:
    return [span.quote(report.text) for span in report.reading.sentences]


SCRAPED_OPINION = """\
River town changes hands again

River town changes hands again

by Mara Lindqvist ( – Notes – Mara Lindqvist)

On Tuesday, government forces retook Lower Mersa, the monitor said. Gen. A. Kadri denied it.

The town had been held by rebels since March 2014. Residents who commented on the fighting asked
not to be named.

Aid agencies will share food in the district, where people cook with cookies and little else.

VISIT MY NEW WEB SITE: (Notes – Mara Lindqvist). Contact at

My newest book as editor is titled “Rivers and Borders.”

Leave a Reply

Fill in your details below or click an icon to log in: Logo

You are commenting using your account. Log Out /  Change )

Photo picture

Connecting to %s

Blog at

Up ↑

Create your website with
Get started
%d bloggers like this:"""
