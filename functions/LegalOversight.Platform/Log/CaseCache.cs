using System.Collections.Concurrent;
using LegalOversight.Law.CaseFiles;

namespace LegalOversight.Platform.Log;

/// <summary>Keeps folded cases in two generations, so that what is in use stays and the rest goes.</summary>
internal sealed class CaseCache(int most)
{
    private ConcurrentDictionary<string, CaseFile> young = new();
    private ConcurrentDictionary<string, CaseFile> old = new();

    public CaseFile? Find(string id)
    {
        if (young.TryGetValue(id, out var file))
        {
            return file;
        }

        if (old.TryGetValue(id, out file))
        {
            Keep(file);
        }

        return file;
    }

    public void Keep(CaseFile file)
    {
        if (young.Count >= most)
        {
            (old, young) = (young, new());
        }

        young.AddOrUpdate(file.Id, file, (_, kept) => kept.Sequence >= file.Sequence ? kept : file);
    }

    public void Forget(string id)
    {
        young.TryRemove(id, out _);
        old.TryRemove(id, out _);
    }
}
