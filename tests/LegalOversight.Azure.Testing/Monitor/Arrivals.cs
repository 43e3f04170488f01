namespace LegalOversight.Azure.Testing.Monitor;

/// <summary>What arrives by and by, for those who wait for it.</summary>
internal sealed class Arrivals<T>
{
    private readonly Lock gate = new();
    private readonly List<T> all = [];
    private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What has arrived so far.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (gate)
            {
                return [.. all];
            }
        }
    }

    public void Add(IEnumerable<T> arrived)
    {
        lock (gate)
        {
            all.AddRange(arrived);
            more.SetResult();
            more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The first that fits, once it has arrived.</summary>
    public async Task<T> FirstAsync(Func<T, bool> fits, CancellationToken cancellation)
    {
        for (var seen = 0; ;)
        {
            Task next;
            IReadOnlyList<T> fresh;
            lock (gate)
            {
                (next, fresh) = (more.Task, all[seen..]);
            }

            foreach (var each in fresh)
            {
                if (fits(each))
                {
                    return each;
                }
            }

            seen += fresh.Count;
            await next.WaitAsync(cancellation);
        }
    }
}
