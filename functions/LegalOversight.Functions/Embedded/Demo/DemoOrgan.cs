using LegalOversight.Law.Institutions;

namespace LegalOversight.Functions.Embedded.Demo;

/// <summary>An organ that the demo enters in the register.</summary>
/// <param name="Code">The organ code.</param>
/// <param name="Name">The full name.</param>
/// <param name="Called">What its officers' posts are named after: 呼和浩特市政府, 兴安盟行署法制办.</param>
/// <param name="Sign">The words of its document numbers (机关代字).</param>
/// <param name="Kind">What it is.</param>
internal sealed record DemoOrgan(string Code, string Name, string Called, string Sign, OrganKind Kind);
