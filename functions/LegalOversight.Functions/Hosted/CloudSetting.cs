namespace LegalOversight.Functions.Hosted;

/// <summary>A setting by which the program finds its way on Azure.</summary>
/// <param name="Name">Its name, as an application setting or environment variable.</param>
/// <param name="Purpose">What it is for, in one line.</param>
/// <param name="IsRequired">Whether the program does not start without it.</param>
/// <param name="IsHosts">Whether the Functions host reads it and not the program; the program then only checks that it is there.</param>
internal sealed record CloudSetting(string Name, string Purpose, bool IsRequired = true, bool IsHosts = false);
