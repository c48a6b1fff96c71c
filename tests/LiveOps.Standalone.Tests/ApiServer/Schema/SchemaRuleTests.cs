using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.Tests.ApiServer.Schema;

/// <summary>Keywords one by one.</summary>
public sealed class SchemaRuleTests
{
    [Theory]
    [InlineData("{type: number, exclusiveMinimum: true, minimum: 0}", "0", "should be greater than 0")]
    [InlineData("{type: number, exclusiveMaximum: true, maximum: 2}", "2", "should be less than 2")]
    [InlineData("{type: integer, multipleOf: 5}", "7", "should be a multiple of 5")]
    [InlineData("{type: integer, format: int32}", "3000000000", "must be of type integer with format int32")]
    [InlineData("{type: string, format: uuid}", "x", "must be of type uuid: \"x\"")]
    [InlineData("{type: string, format: date-time}", "yesterday", "must be of type date-time: \"yesterday\"")]
    [InlineData("{type: string, pattern: '^a$'}", "\"a\\n\"", "should match '^a$'")]
    [InlineData("{type: array, minItems: 2, items: {type: integer}}", "[1]", "should have at least 2 items")]
    [InlineData("{type: object, minProperties: 1, additionalProperties: {type: string}}", "{}", "should have at least 1 properties")]
    public void Value_OutsideBounds_IsInvalid(string schema, string value, string complaint) =>
        Errors(schema, value).ShouldHaveSingleItem().ShouldEndWith($"spec.f in body {complaint}");

    [Theory]
    [InlineData("{type: array, maxItems: 1, items: {type: integer}}", "[1, 2]", "spec.f: Too many: 2: must have at most 1 items")]
    [InlineData("{type: array, x-kubernetes-list-type: set, items: {type: string}}", "[a, b, a]", "spec.f[2]: Duplicate value: \"a\"")]
    [InlineData("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [n], items: {type: object, required: [n], properties: {n: {type: string}}}}", "[{n: a}, {n: a}]", "spec.f[1]: Duplicate value: {\"n\":\"a\"}")]
    [InlineData("{x-kubernetes-int-or-string: true}", "true", "spec.f: Invalid value: \"boolean\": spec.f in body must be of type integer,string: \"boolean\"")]
    public void Value_OutsideBounds_ReadsExactly(string schema, string value, string error) => Errors(schema, value).ShouldBe([error]);

    [Theory]
    [InlineData("{type: string, nullable: true}", "null")]
    [InlineData("{type: number}", "1")]
    [InlineData("{type: integer}", "2.0")]
    [InlineData("{x-kubernetes-int-or-string: true}", "80%")]
    [InlineData("{type: string, format: date-time}", "'2026-11-21T03:22:00.5+01:00'")]
    [InlineData("{type: object, x-kubernetes-preserve-unknown-fields: true}", "{a: {b: [1, null]}}")]
    public void Value_WithinBounds_IsAccepted(string schema, string value) => Errors(schema, value).ShouldBeEmpty();

    [Theory]
    [InlineData("{type: string, oneOf: []}", "oneOf")]
    [InlineData("{properties: {}}", "type")]
    [InlineData("{type: array}", "items")]
    [InlineData("{type: array, uniqueItems: true, items: {type: string}}", "uniqueItems")]
    [InlineData("{type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}", "additionalProperties")]
    [InlineData("{type: text}", "type")]
    [InlineData("{type: string, format: licence-plate}", "format")]
    [InlineData("{type: string, pattern: '(?=a)'}", "pattern")]
    [InlineData("{type: string, maxLength: -1}", "maxLength")]
    [InlineData("{type: string, minimum: 1}", "minimum")]
    [InlineData("{type: integer, default: x}", "default")]
    [InlineData("{type: array, x-kubernetes-list-type: map, items: {type: object}}", "x-kubernetes-list-map-keys")]
    [InlineData("{type: string, x-kubernetes-validations: [{rule: 'self ==='}]}", "x-kubernetes-validations[0].rule")]
    [InlineData("{type: string, x-kubernetes-validations: [{rule: 'quantity(self) > 1'}]}", "x-kubernetes-validations[0].rule")]
    [InlineData("{type: string, x-kubernetes-validations: [{rule: self == oldSelf, optionalOldSelf: true}]}", "x-kubernetes-validations[0].optionalOldSelf")]
    [InlineData("{type: array, items: {type: string, x-kubernetes-validations: [{rule: self == oldSelf}]}}", "items.x-kubernetes-validations[0].rule")]
    public void Schema_NotSupported_IsRefusedByKeyword(string schema, string keyword) =>
        Should.Throw<SchemaException>(() => SchemaManifests.Field(schema)).Message
            .ShouldContain($"spec.validation.openAPIV3Schema.properties[spec].properties[f].{keyword}");

    private static IReadOnlyList<string> Errors(string schema, string value) =>
        [.. SchemaManifests.Field(schema).Validate(SchemaManifests.Yaml($"{{spec: {{f: {value}}}}}"), null).Select(error => error.ToString())];
}
