import Storage

/// What the beginning of a file shows it to hold.
public enum FileContent: Hashable, Sendable {
    /// Rows and columns, or JSON objects.
    case table
    /// Text of any other kind.
    case text
    /// Such text, packed by gzip.
    case packedText
    /// What cannot be read here: what it is, and what to do.
    case unreadable(String)

    /// How much of the beginning is looked at.
    static let sampleSize = 1 << 15

    /// A pipe is taken for text: looking at it would take its beginning away.
    /// - Throws: `TableError` when the file cannot be read.
    public init(ofFileAt path: String) throws(TableError) {
        guard let beginning = try Self.rawBeginning(path) else {
            self = .text
            return
        }
        if let reason = Self.unreadable(beginning) {
            self = .unreadable(reason)
            return
        }
        let file = try TableFile(path)
        let sample = try file.beginning(Self.sampleSize)
        if let reason = Self.unreadable(sample) {
            self = .unreadable(reason)
        } else if TableShape(sample).isTable {
            self = .table
        } else {
            self = file.isPacked ? .packedText : .text
        }
    }

    /// nil for what is no file on disk.
    private static func rawBeginning(_ path: String) throws(TableError) -> [UInt8]? {
        do throws(StorageError) {
            let file = try OpenFile.reading(path)
            return file.isPlain ? try file.read(at: 0, count: 1 << 14) : nil
        } catch {
            throw TableError(error)
        }
    }

    /// Why bytes are neither a table nor a text; nil when they may be. Zero bytes are left to the readers, which know
    /// UTF-16.
    static func unreadable(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) { return archive(bytes) }
        return signatures.first { bytes.starts(with: $0.bytes) }?.reason
    }

    /// A ZIP archive by the names of the files in it, which stand in the clear.
    private static func archive(_ bytes: [UInt8]) -> String {
        func holds(_ name: String) -> Bool { bytes.firstRange(of: Array(name.utf8)) != nil }
        if holds("xl/") { return "it is an Excel workbook; save the sheet as CSV" }
        if holds("word/") { return "it is a Word document; save it as plain text or HTML" }
        if holds("ppt/") { return "it is a PowerPoint file; save its text as plain text" }
        if holds("opendocument.spreadsheet") { return "it is an OpenDocument spreadsheet; save the sheet as CSV" }
        if holds("opendocument.text") { return "it is an OpenDocument text; save it as plain text or HTML" }
        return "it is a ZIP archive; unpack it and name the files in it"
    }

    private static let signatures: [(bytes: [UInt8], reason: String)] = [
        (Array("%PDF".utf8), "it is a PDF; save its text as a .txt file"),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "it is a Word, Excel or Outlook file of the old kind; save it as plain text or CSV"
        ),
        (Array("{\\rtf".utf8), "it is a rich text file; save it as plain text"),
        (Array("SQLite format 3".utf8), "it is a database (SQLite or GeoPackage); export the table as CSV or GeoJSON"),
        (Array("PAR1".utf8), "it is a Parquet file; export it as CSV"),
        ([0x00, 0x00, 0x27, 0x0A], "it is a shapefile; export it as GeoJSON"),
        ([0x89, 0x50, 0x4E, 0x47], "it is a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "it is a picture (JPEG)"),
        (Array("GIF8".utf8), "it is a picture (GIF)"), ([0x49, 0x49, 0x2A, 0x00], "it is a picture (TIFF)"),
        ([0x4D, 0x4D, 0x00, 0x2A], "it is a picture (TIFF)"), (Array("RIFF".utf8), "it is a picture, sound or film"),
        (Array("7z".utf8) + [0xBC, 0xAF], "it is a 7-Zip archive; unpack it and name the files in it"),
        (Array("Rar!".utf8), "it is a RAR archive; unpack it and name the files in it"),
        (Array("BZh".utf8), "it is packed by bzip2; unpack it"),
        ([0xFD, 0x37, 0x7A, 0x58], "it is packed by xz; unpack it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "it is packed by zstd; unpack it"),
        ([0x7F, 0x45, 0x4C, 0x46], "it is a program"),
    ]
}

extension TableFile {
    /// Up to `count` bytes of the beginning.
    func beginning(_ count: Int) throws(TableError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let read = try read(into: &bytes, from: filled)
            if read == 0 { break }
            filled += read
        }
        bytes.removeSubrange(filled...)
        return bytes
    }
}
