using Azure;

namespace LegalOversight.Platform.Files.Azure;

// An upload as it stands in the staging container: the version of its record, and its last sign of life.
internal sealed record DeclaredUpload(Upload Upload, ETag Version, DateTimeOffset AliveAt);
