import Text

extension MappedText {
    /// The text of `range` with its character references resolved; each leads back to the bytes it was written with.
    func resolvingEntities(_ range: Range<Int>) -> MappedText {
        var resolved = MappedText()
        resolved.appendResolved(range, of: self)
        return resolved
    }

    mutating func appendResolved(_ range: Range<Int>, of source: MappedText) {
        var copied = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if source.bytes[index] == UInt8(ascii: "&"),
                let (scalar, end) = MarkupEntities.reference(in: source.bytes, at: index, limit: range.upperBound)
            {
                append(copied..<index, of: source)
                append(utf8(blankIfNoBreak(scalar)), standingFor: source.map.sourceRange(of: index..<end))
                (copied, index) = (end, end)
            } else {
                index += 1
            }
        }
        append(copied..<range.upperBound, of: source)
    }
}

/// Character references of HTML: numeric ones, and the names of Latin-1 and of typography.
enum MarkupEntities {
    /// The character that the reference at `index` (an ampersand) stands for, and where it ends.
    static func reference(in bytes: [UInt8], at index: Int, limit: Int) -> (Unicode.Scalar, Int)? {
        let window = bytes[(index + 1)..<min(limit, index + 12)]
        guard let first = window.first else { return nil }
        if first == UInt8(ascii: "#") { return numeric(window.dropFirst()) }
        let name = window.prefix { $0.isLetter || $0.isDigit }
        guard name.endIndex < window.endIndex, bytes[name.endIndex] == UInt8(ascii: ";"),
            let value = named[String(decoding: name, as: UTF8.self)], let scalar = Unicode.Scalar(value)
        else { return nil }
        return (scalar, name.endIndex + 1)
    }

    private static func numeric(_ window: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        let isHexadecimal = window.first?.lowered == UInt8(ascii: "x")
        let digits = (isHexadecimal ? window.dropFirst() : window).prefix { byte in
            byte.isDigit || (isHexadecimal && (0x61...0x66).contains(byte.lowered))
        }
        guard !digits.isEmpty,
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        else { return nil }
        let isClosed = digits.endIndex < window.endIndex && window[digits.endIndex] == UInt8(ascii: ";")
        let end = digits.endIndex + (isClosed ? 1 : 0)
        // Pages written in Windows-1252 refer to its bytes as if they were code points; the HTML standard follows.
        if let byte = UInt8(exactly: value), (0x80...0x9F).contains(byte) { return (Windows1252.scalar(byte), end) }
        return (value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}", end)
    }

    private static let named: [String: UInt32] = {
        var table: [String: UInt32] = [
            "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27,
            "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161, "Yuml": 0x178, "fnof": 0x192,
            "circ": 0x2C6, "tilde": 0x2DC, "ensp": 0x2002, "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C,
            "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F, "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018,
            "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020,
            "Dagger": 0x2021, "bull": 0x2022, "hellip": 0x2026, "permil": 0x2030, "prime": 0x2032, "Prime": 0x2033,
            "lsaquo": 0x2039, "rsaquo": 0x203A, "oline": 0x203E, "frasl": 0x2044, "euro": 0x20AC, "trade": 0x2122,
            "larr": 0x2190, "uarr": 0x2191, "rarr": 0x2192, "darr": 0x2193, "harr": 0x2194, "minus": 0x2212,
            "asymp": 0x2248, "ne": 0x2260, "le": 0x2264, "ge": 0x2265, "infin": 0x221E,
        ]
        // U+00A0 to U+00FF, in order (HTML 4.01, section 24.2.1).
        let latin1 =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 "
            + "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde "
            + "Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute "
            + "Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde "
            + "auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute "
            + "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
        for (offset, name) in latin1.split(separator: " ").enumerated() { table[String(name)] = 0xA0 + UInt32(offset) }
        return table
    }()
}
