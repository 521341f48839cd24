public import Incidents

/// One article, page or feed item, read from a file: its text with the way back to the file's bytes.
public struct Document: Sendable {
    /// The file's path relative to the input named; the same for all articles of one file.
    public var path: String
    /// 0 for the first article of the file.
    public var ordinal: Int
    /// nil when the page shows none.
    public var title: String?
    /// When it was published; nil when nothing says so.
    public var publication: Publication?
    /// The language of the text.
    public var language: Language
    /// UTF-8, entities resolved, markup removed, white space as it stood.
    public var text: [UInt8]
    /// The way from bytes of the text back to bytes of the file.
    public var sourceMap: SourceMap
    /// In reading order, without overlaps.
    public var blocks: [Block]
    /// What the document's references cite, with dates: they can date another document.
    public var citations: [Citation]
    /// What stands in the file between two bytes of `text` but is no part of what it says, in order of offset.
    public var omissions: [Omission]

    /// A document whose parts have been read.
    public init(
        path: String, ordinal: Int = 0, title: String? = nil, publication: Publication? = nil,
        language: Language = .english, text: [UInt8], sourceMap: SourceMap, blocks: [Block],
        citations: [Citation] = [], omissions: [Omission] = []
    ) {
        self.path = path
        self.ordinal = ordinal
        self.title = title
        self.publication = publication
        self.language = language
        self.text = text
        self.sourceMap = sourceMap
        self.blocks = blocks
        self.citations = citations
        self.omissions = omissions
    }

    /// What the file says at `range` of the text: decoded, white space collapsed to single blanks, and with the
    /// footnote marks that the text leaves out, so that it reads as the file's bytes do.
    public func quote(_ range: Range<Int>) -> String {
        var collapsed = WhiteSpaceCollapser()
        var position = range.lowerBound
        for omission in omissions(inside: range) {
            collapsed.append(text[Range(from: position, to: omission.offset)])
            collapsed.append(omission.text[...])
            position = omission.offset
        }
        collapsed.append(text[Range(from: position, to: range.upperBound)])
        return String(decoding: collapsed.bytes, as: UTF8.self)
    }

    private func omissions(inside range: Range<Int>) -> ArraySlice<Omission> {
        var (low, high) = (0, omissions.count)
        while low < high {
            let middle = (low + high) / 2
            if omissions[middle].offset <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return omissions[low...].prefix { $0.offset < range.upperBound }
    }
}

/// Bytes of the file, decoded, that a document's text leaves out: a footnote mark, a tag in plain text.
public struct Omission: Hashable, Sendable {
    /// The byte of the document's text before which it stood.
    public var offset: Int
    /// The bytes that were left out, as UTF-8.
    public var text: [UInt8]

    /// - Parameter offset: the byte of the document's text before which it stood.
    public init(offset: Int, text: [UInt8]) {
        self.offset = offset
        self.text = text
    }
}

struct WhiteSpaceCollapser {
    private(set) var bytes: [UInt8] = []
    private var pendingSpace = false

    mutating func append(_ slice: ArraySlice<UInt8>) {
        for byte in slice {
            if byte.isWhiteSpace {
                pendingSpace = !bytes.isEmpty
            } else {
                if pendingSpace { bytes.append(0x20) }
                pendingSpace = false
                bytes.append(byte)
            }
        }
    }
}

/// A language that the recognisers have words for.
public enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case french = "fr"
}

/// When a document was published, and how that is known.
public struct Publication: Hashable, Sendable {
    /// How the day of publication is known.
    public enum Basis: String, Hashable, Sendable {
        /// Given by the user for this run.
        case argument
        /// A file beside the document.
        case sidecar
        /// A feed item's date, or the page's own metadata.
        case metadata
        /// A line of the text itself.
        case dateline
        /// Another document cites this one's title with a date; it can be a day late.
        case citation
    }

    /// The day.
    public var date: CalendarDate
    /// How the day is known.
    public var basis: Basis

    /// A day of publication with how it is known.
    public init(date: CalendarDate, basis: Basis) {
        self.date = date
        self.basis = basis
    }
}

/// A stretch of a document's text: a paragraph, a heading, a line of an infobox.
public struct Block: Hashable, Sendable {
    /// What sort of block it is.
    public enum Kind: String, Hashable, Sendable {
        case title, heading, paragraph, listItem, infobox, caption, reference
    }

    /// What the section that the block stands in is for.
    public enum Role: String, Hashable, Sendable {
        /// The document's own report.
        case main
        /// History and context.
        case background
        /// Summaries of related events: each block reports another one.
        case related
        case references
        /// Navigation, donation calls, author notes, tag lists.
        case boilerplate
    }

    /// What sort of block it is.
    public var kind: Kind
    /// What its section is for.
    public var role: Role
    /// Byte range in the document's `text`.
    public var range: Range<Int>
    /// The heading the block stands under, nil before the first.
    public var section: String?

    /// - Parameter range: bytes of the document's text.
    public init(kind: Kind, role: Role, range: Range<Int>, section: String? = nil) {
        self.kind = kind
        self.role = role
        self.range = range
        self.section = section
    }
}

/// A work that a document's references cite.
public struct Citation: Hashable, Sendable {
    /// Title of the work.
    public var title: String
    /// The date the citation gives for the work; never the date of retrieval.
    public var date: CalendarDate

    /// - Parameter date: of the work, never of its retrieval.
    public init(title: String, date: CalendarDate) {
        self.title = title
        self.date = date
    }
}
