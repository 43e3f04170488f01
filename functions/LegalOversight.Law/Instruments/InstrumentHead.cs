namespace LegalOversight.Law.Instruments;

/// <summary>How the head of the paper is set. The measures follow GB/T 9704-2012.</summary>
public enum InstrumentHead
{
    /// <summary>文书格式: the organ's name in black, the title, the number at the right.</summary>
    Order,

    /// <summary>信函格式: the organ's name in red over a double red line, the number at the right under it.</summary>
    Letter,

    /// <summary>文件格式: the organ's name with 文件 in red, the number in the middle over one red line.</summary>
    Document,

    /// <summary>上行文: as <see cref="Document"/>, with the number at the left and the signer (签发人) at the right.</summary>
    Upward,

    /// <summary>公告: the organ's name in red, number in the middle; addressed to nobody.</summary>
    Announcement,

    /// <summary>内部用表: title and number only; a form filled in step by step, without a seal.</summary>
    Sheet,
}
