"""Every error that `contested` raises on purpose, in one tree.

ContestedError                 anything below; its text says what, where and what to do
├── UserError                  the person who called can mend it (exit code 1)
│   ├── InputError             an input path, address or option that cannot be used
│   ├── DateError              a date given by the user that is not a date
│   ├── NotFoundError          an id that is in no ledger
│   └── DataError              a lexicon, register or gazetteer file that breaks its own rules
├── LedgerError                the ledger cannot be used (exit code 1)
│   ├── NewerLedgerError       written by a newer version of contested
│   └── AppendOnlyError        an attempt to change what may only be added to
├── RefusedError               one report that cannot be read; the run goes on (exit code 3)
└── VerificationError          evidence that no longer stands (exit code 4)

A stage never raises for one bad report: `RefusedError` is caught at the edge of a room and becomes
a `Refusal` value that reaches the user and the ledger.
"""

__all__ = [
    "AppendOnlyError",
    "ContestedError",
    "DataError",
    "DateError",
    "InputError",
    "LedgerError",
    "NewerLedgerError",
    "NotFoundError",
    "RefusedError",
    "UserError",
    "VerificationError",
]


class ContestedError(Exception):
    """Anything that contested raises on purpose; the text says what, where and what to do."""


class UserError(ContestedError):
    """Something the person who called can mend."""


class InputError(UserError):
    """An input path, address or option that cannot be used."""


class DateError(UserError):
    """A date given by the user that is not a date."""


class NotFoundError(UserError):
    """An id that is in no ledger."""


class DataError(UserError):
    """A lexicon, register or gazetteer file that breaks its own rules."""


class LedgerError(ContestedError):
    """The ledger cannot be used as asked."""


class NewerLedgerError(LedgerError):
    """The ledger was written by a newer version of contested."""


class AppendOnlyError(LedgerError):
    """An attempt to change what may only be added to."""


class RefusedError(ContestedError):
    """One report that cannot be read: which and why, in one line."""


class VerificationError(ContestedError):
    """Evidence that no longer stands at its offsets."""
