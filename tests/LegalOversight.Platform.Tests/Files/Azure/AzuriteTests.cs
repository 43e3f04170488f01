using Xunit;

namespace LegalOversight.Platform.Tests.Files.Azure;

/// <summary>The tests that share one Azurite; they follow each other.</summary>
[CollectionDefinition(nameof(AzuriteTests))]
public sealed class AzuriteTests : ICollectionFixture<Azurite>;
