namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>An officer of the demo as the sign-in page shows them: role and division named in the page's language.</summary>
public sealed record DemoOfficer(string Id, string Name, string RoleLabel, string DivisionName, DemoLevel Level);
