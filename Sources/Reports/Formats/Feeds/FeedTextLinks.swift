import Incidents

/// The links of a feed saved as text that an RFC 822 date follows: the items' own.
enum FeedTextLinks {
    struct Dated {
        /// From the first of the links to the date's end.
        var range: Range<Int>
        var date: CalendarDate
        /// After the date and the links that follow it.
        var end: Int
    }

    static func dated(in bytes: [UInt8]) -> [Dated] {
        var found: [Dated] = []
        var linksStart: Int?
        var linksEnd = 0
        var index = 0
        while let start = nextLink(in: bytes, from: index) {
            if linksStart == nil || !isBlank(bytes[Range(from: linksEnd, to: start)]) { linksStart = start }
            linksEnd = endOfWord(bytes, start)
            index = linksEnd
            guard let first = linksStart, let (date, dateEnd) = date(in: bytes, after: linksEnd) else { continue }
            var end = dateEnd
            while let link = nextLink(in: bytes, from: end), isBlank(bytes[Range(from: end, to: link)]) {
                end = endOfWord(bytes, link)
            }
            if !isChannelHead(bytes, dateEnd) {
                found.append(Dated(range: Range(from: first, to: dateEnd), date: date, end: end))
            }
            (linksStart, index) = (nil, end)
        }
        return found
    }

    /// `range` after its leading links and the figures that follow a link.
    static func skippingLinks(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var index = range.lowerBound
        var afterLink = false
        while index < range.upperBound {
            let end = min(endOfWord(bytes, index), range.upperBound)
            let isLink = isLink(bytes, index)
            afterLink = isLink || (afterLink && bytes[index..<end].allSatisfy(\.isDigit))
            index = end
            while index < range.upperBound, bytes[index].isWhiteSpace { index += 1 }
            if afterLink { start = index }
        }
        return Range(from: start, to: range.upperBound)
    }

    private static func isLink(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.hasWord("http://", at: index) || bytes.hasWord("https://", at: index)
    }

    private static func nextLink(in bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index].lowered == UInt8(ascii: "h"), isLink(bytes, index) { return index }
            index += 1
        }
        return nil
    }

    private static func endOfWord(_ bytes: [UInt8], _ start: Int) -> Int {
        bytes[start...].firstIndex(where: \.isWhiteSpace) ?? bytes.count
    }

    private static func isBlank(_ slice: ArraySlice<UInt8>) -> Bool { slice.allSatisfy(\.isWhiteSpace) }

    /// `Thu, 04 Mar 2021 05:06:07 +0000`, in its own offset from UTC.
    private static func date(in bytes: [UInt8], after start: Int) -> (CalendarDate, Int)? {
        var index = start
        while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
        guard index > start else { return nil }
        let window = index..<min(bytes.count, index + 40)
        guard let written = DateScanner().dates(in: bytes, window).first, let date = written.date else { return nil }
        guard written.range.lowerBound - index <= 6 else { return nil }
        var end = written.range.upperBound
        // Time of day and offset or zone.
        for _ in 0..<2 {
            var next = end
            while next < bytes.count, bytes[next].isWhiteSpace { next += 1 }
            guard next < bytes.count,
                bytes[next].isDigit || bytes[next] == UInt8(ascii: "+")
                    || bytes[next] == UInt8(ascii: "-") || bytes.hasWord("gmt", at: next)
                    || bytes.hasWord("utc", at: next)
            else { break }
            end = endOfWord(bytes, next)
        }
        return (date, end)
    }

    /// The channel's own date is followed by its language and rhythm (`en-US hourly 1`).
    private static func isChannelHead(_ bytes: [UInt8], _ end: Int) -> Bool {
        let words = bytes[end..<min(bytes.count, end + 40)].split(whereSeparator: \.isWhiteSpace).prefix(2)
        return words.contains { ["hourly", "daily", "weekly"].contains(String(decoding: $0, as: UTF8.self)) }
    }
}
