using Xunit;

namespace LegalOversight.Functions.Tests.Embedded.Demo;

/// <summary>The tests that look at one loaded demo.</summary>
[CollectionDefinition(Name)]
public sealed class DemoTests : ICollectionFixture<LoadedDemo>
{
    public const string Name = "loaded demo";
}
