"""How the model's types are described in OpenAPI where the framework does not know them."""

from litestar.openapi.spec import OpenAPI, OpenAPIType, Schema
from litestar.plugins import OpenAPISchemaPlugin
from litestar.typing import FieldDefinition
from typing_extensions import override

from contested.model.span import Span
from contested.web.answers import CheckAsked

_ASKED = CheckAsked.__name__


class SpanSchema(OpenAPISchemaPlugin):
    """A span stands in JSON as its start and its end."""

    @override
    @staticmethod
    def is_plugin_supported_type(value: object) -> bool:
        """Tell whether a type is a span."""
        return value is Span

    @override
    def to_openapi_schema(
        self, field_definition: FieldDefinition, schema_creator: object
    ) -> Schema:
        """Return two whole numbers."""
        return Schema(
            type=OpenAPIType.ARRAY,
            prefix_items=[Schema(type=OpenAPIType.INTEGER), Schema(type=OpenAPIType.INTEGER)],
            min_items=2,
            max_items=2,
            description="Start and end in Unicode code points, the end exclusive.",
        )


def say_all_required(described: OpenAPI) -> None:
    """Say that answers have every field: what is not known is null, never left out."""
    for schema in described.components.schemas.values():
        if schema.properties and schema.title != _ASKED:
            schema.required = sorted(schema.properties)
