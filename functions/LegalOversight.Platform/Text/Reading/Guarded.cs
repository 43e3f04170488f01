namespace LegalOversight.Platform.Text.Reading;

// Size before anything, a deadline around everything, and no exception but the caller's own cancellation.
internal static class Guarded
{
    public static T Read<T>(Stream content, ReadLimits limits, Func<Stream, CancellationToken, T> read, Func<UnreadableReason, T> refuse, CancellationToken cancel)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(limits.Time);
        try
        {
            var seekable = Seekable(content, limits);
            return seekable.Length == 0 ? refuse(UnreadableReason.Empty) : read(seekable, deadline.Token);
        }
        catch (UnreadableException e)
        {
            return refuse(e.Reason);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return refuse(UnreadableReason.TooLarge);
        }
        // Parsers fail on hostile files in more ways than they document.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return refuse(Within<UnreadableException>(e)?.Reason ?? UnreadableReason.Corrupt);
        }
    }

    private static T? Within<T>(Exception? e)
        where T : Exception => e is null ? null : e as T ?? Within<T>(e.InnerException);

    private static Stream Seekable(Stream content, ReadLimits limits)
    {
        if (content.CanSeek)
        {
            return content.Length > limits.InputBytes ? throw new UnreadableException(UnreadableReason.TooLarge) : content;
        }

        var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (copy.Length + read > limits.InputBytes)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return copy;
    }
}
