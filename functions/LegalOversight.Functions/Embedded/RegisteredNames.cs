using LegalOversight.Functions.Embedded.SignIn;

namespace LegalOversight.Functions.Embedded;

/// <summary>Officers' names from the register, for the sign-in.</summary>
internal sealed class RegisteredNames(Machine machine) : IOfficerNames
{
    public ValueTask<string?> NameOfAsync(string officer, CancellationToken cancellation) =>
        ValueTask.FromResult(machine.Institutions.Register.Officer(officer)?.Name);
}
