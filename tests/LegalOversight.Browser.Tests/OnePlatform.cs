using Xunit;

namespace LegalOversight.Browser.Tests;

/// <summary>All tests share one platform and follow one another: two browsers at once would only wait for each other.</summary>
[CollectionDefinition(Name)]
public sealed class OnePlatform : ICollectionFixture<RunningPlatform>
{
    public const string Name = "one platform";
}
