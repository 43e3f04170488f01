namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>Level of government at which a demo officer works.</summary>
public enum DemoLevel
{
    Region,
    League,
    County,
}
