/// Brings texts into the form in which words are compared, whatever their letter case and accents.
package enum TextFolding {
    /// The text in lower case, without accents, with plain apostrophes and hyphens: what lexicons are looked up by.
    package static func fold(_ text: some StringProtocol) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &result) }
        return result
    }

    /// As `fold(_:)`, for UTF-8 bytes.
    package static func fold(_ bytes: ArraySlice<UInt8>) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return lowered(bytes) }
        return fold(String(decoding: bytes, as: UTF8.self))
    }

    /// For ASCII only.
    private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var count = 0
            for byte in bytes {
                buffer[count] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
        switch scalar {
        case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
        case "A"..."Z": result.unicodeScalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
        case "’", "‘", "ʼ", "`", "´", "ʿ", "ʾ": result.append("'")
        case "‐", "‑", "–": result.append("-")
        case "\u{300}"..."\u{36F}": break
        case _ where scalar.value < 0x80: result.unicodeScalars.append(scalar)
        default: appendWithoutAccents(scalar, to: &result)
        }
    }

    private static func appendWithoutAccents(_ scalar: Unicode.Scalar, to result: inout String) {
        if let plain = LatinLetters.plain(scalar) { return result += plain.description }
        result.append(scalar.properties.lowercaseMapping)
    }
}
