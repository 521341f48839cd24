/// A file with words of a language: `[section]` or `[section value]` headers, then phrases separated by commas.
///
/// ` = value` at the end of a line gives its phrases another value than the header's. `#` opens a comment line. An
/// underscore at the edge of a phrase stands for a blank that belongs to it.
package struct WordFile: Sendable {
    /// A phrase with the section it stands in.
    package struct Entry: Hashable, Sendable {
        package let section: String
        package let phrase: String
        /// The value of the line, else of the section's header; nil without one.
        package let value: String?
    }

    /// In the order of the file. Lines that make no sense are left out: the files ship with the program, and tests
    /// read every line.
    package private(set) var entries: [Entry] = []

    package init(_ text: String) { self.init(Array(text.utf8)) }

    /// The text of an embedded file. Bytes rather than characters: a program reads all its words before its first text.
    package init(_ bytes: [UInt8]) {
        var section: String?
        var sectionValue: String?
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = line.trimmed
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
                let parts = line.dropFirst().dropLast().split(separator: UInt8(ascii: " "), maxSplits: 1)
                section = parts.first.map { String(decoding: $0, as: UTF8.self) }
                sectionValue = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : nil
                continue
            }
            guard let section else { continue }
            let sides = line.split(separator: UInt8(ascii: "="), maxSplits: 1)
            let value = sides.count > 1 ? String(decoding: sides[1].trimmed, as: UTF8.self) : sectionValue
            guard let phrases = sides.first else { continue }
            for phrase in phrases.split(separator: UInt8(ascii: ",")).map(\.trimmed) where !phrase.isEmpty {
                let text = Self.withBlanks(String(decoding: phrase, as: UTF8.self))
                entries.append(Entry(section: section, phrase: text, value: value))
            }
        }
    }

    private static func withBlanks(_ phrase: String) -> String {
        let (first, last) = (phrase.utf8.first, phrase.utf8.last)
        guard first == underscore || last == underscore else { return phrase }
        return (first == underscore ? " " : "") + phrase.filter { $0 != "_" } + (last == underscore ? " " : "")
    }

    private static let underscore = UInt8(ascii: "_")
}

extension ArraySlice<UInt8> {
    fileprivate var trimmed: Self {
        var slice = self
        while let first = slice.first, Self.isBlank(first) { slice.removeFirst() }
        while let last = slice.last, Self.isBlank(last) { slice.removeLast() }
        return slice
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
