using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>An officer of the demo: a post, not a person.</summary>
/// <param name="Organ">Where the post is.</param>
/// <param name="Role">The one role it holds.</param>
/// <param name="Below">Whether it reaches the divisions below as well.</param>
internal sealed record DemoPost(DemoOrgan Organ, string Role, bool Below = false)
{
    /// <summary>The officer's id: <c>150000-900.reviewer</c>.</summary>
    public string Id => $"{Organ.Code}.{Role}";

    /// <summary>The post's name: 内蒙古自治区政府法制办 承办人.</summary>
    public string Name => $"{Organ.Called} {Roles.Named(Role).Zh}";
}
