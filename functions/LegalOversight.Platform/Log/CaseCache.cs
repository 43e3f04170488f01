using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>Keeps folded cases, so that what is in use stays and the rest goes; of one case the newest state.</summary>
internal sealed class CaseCache(int most)
{
    private readonly TwoGenerations<string, CaseFile> files = new(most);

    public CaseFile? Find(string id) => files.Find(id);

    public void Keep(CaseFile file) => files.Keep(file.Id, file, static (kept, given) => kept.Sequence >= given.Sequence ? kept : given);

    public void Forget(string id) => files.Forget(id);
}
