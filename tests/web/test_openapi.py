"""The API describes itself from its types, and the committed description is not stale."""

from typing import Any

from scripts.write_openapi import PAGE, openapi_page
from tests.web.conftest import Get


def test_the_committed_document_is_what_the_types_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == openapi_page(), "python -m scripts.write_openapi"


def test_every_path_has_a_typed_answer_and_a_name_of_its_own(get: Get) -> None:
    described = get("/openapi.json")
    names = []
    for path, methods in described["paths"].items():
        assert path.startswith("/api/v1/")
        for told in methods.values():
            names.append(told["operationId"])
            schema = told["responses"]["200"]["content"]["application/json"]["schema"]
            assert schema["$ref"].startswith("#/components/schemas/"), path
            assert told["description"]
    assert len(names) == len(set(names))


def test_answers_have_every_field_and_a_span_is_two_numbers(get: Get) -> None:
    schemas: dict[str, Any] = get("/openapi.json")["components"]["schemas"]
    for name, schema in schemas.items():
        if "properties" in schema and name != "CheckAsked":
            assert set(schema["required"]) == set(schema["properties"]), name
    span = schemas["Block"]["properties"]["span"]
    assert [one["type"] for one in span["prefixItems"]] == ["integer", "integer"]
    assert schemas["CheckAsked"]["required"] == ["text"]
