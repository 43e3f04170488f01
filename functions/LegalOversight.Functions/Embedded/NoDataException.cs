namespace LegalOversight.Functions.Embedded;

/// <summary>A directory holds no data of the program.</summary>
internal sealed class NoDataException(string data)
    : Exception($"目录 {data} 中没有本平台的数据，请用 --data 指定已有的数据目录。 / The directory {data} holds no data of this platform; name an existing data directory with --data.");
