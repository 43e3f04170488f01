using LegalOversight.Functions.Embedded.SignIn;
using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>The demo's officers for the sign-in page: each place's posts, region first, then leagues, then banners.</summary>
public sealed class DemoOfficers : IDemoOfficers
{
    /// <summary>The one password of all of them. It is shown to everyone: a demo keeps no secret.</summary>
    public const string SharedPassword = "Demo-2017-0103";

    /// <inheritdoc/>
    public string Password => SharedPassword;

    /// <summary>The ids of all of them, to be given the password.</summary>
    public static IEnumerable<string> Ids => DemoInstitutions.Posts.Select(post => post.Id);

    /// <inheritdoc/>
    public IReadOnlyList<DemoOfficer> In(string language) =>
    [
        .. DemoInstitutions.Posts
            .Select(post => (Post: post, Place: Divisions.InnerMongolia[DivisionCode.Parse(post.Organ.Code[..6])]))
            .OrderBy(each => each.Place.Level)
            .Select(each => new DemoOfficer(
                each.Post.Id,
                language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? EnglishNames.Of(each.Post.Name) ?? each.Post.Name : each.Post.Name,
                Roles.Named(each.Post.Role).In(language),
                each.Place.Label.In(language),
                each.Place.Level switch { DivisionLevel.Region => DemoLevel.Region, DivisionLevel.LeagueOrCity => DemoLevel.League, _ => DemoLevel.County })),
    ];
}
