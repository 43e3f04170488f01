using Xunit;

namespace LegalOversight.Functions.Tests.Http.Public;

[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<PublicSite>
{
    public const string Name = "public site";
}
