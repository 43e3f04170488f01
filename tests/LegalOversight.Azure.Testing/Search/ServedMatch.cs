using System.Text.Json.Nodes;

namespace LegalOversight.Azure.Testing.Search;

/// <summary>A document that was found.</summary>
internal sealed record ServedMatch(JsonObject Document, double Score);
