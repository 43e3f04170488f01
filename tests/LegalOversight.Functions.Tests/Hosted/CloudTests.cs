using Xunit;

namespace LegalOversight.Functions.Tests.Hosted;

/// <summary>The tests that share one program under the host's simulator; they follow each other.</summary>
[CollectionDefinition(nameof(CloudTests))]
public sealed class CloudTests : ICollectionFixture<CloudAtHome>;
