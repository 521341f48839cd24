/// Which of the names that GeoNames lists beside the main one are kept: those that a text may hold and that are not
/// found by the main name anyhow.
enum AlternateNames {
    /// Of `candidates`, separated by commas, those worth keeping, one for each key of `NameFolding`.
    ///
    /// Dropped are names of one or two letters, with other than Latin letters, upper-case codes of up to four letters,
    /// and machine transliterations, which have no capital unless an article comes first (`al-hasaka`).
    static func kept(_ candidates: UnsafeBufferPointer<UInt8>, besides names: [UnsafeBufferPointer<UInt8>]) -> [[UInt8]]
    {
        var seen = Set(names.map { NameFolding.key($0) })
        var result: [[UInt8]] = []
        for candidate in candidates.split(separator: UInt8(ascii: ",")) where isWorthKeeping(candidate) {
            if seen.insert(NameFolding.key(candidate)).inserted { result.append(Array(candidate)) }
        }
        return result
    }

    static func isWorthKeeping(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let scalars = String(decoding: name, as: UTF8.self).unicodeScalars
        let letters = scalars.reduce(0) { $0 + ($1.properties.isAlphabetic ? 1 : 0) }
        guard letters >= 3, scalars.allSatisfy(isLatin) else { return false }
        let capitals = scalars.reduce(0) { $0 + ($1.properties.isUppercase ? 1 : 0) }
        if capitals == 0 { return hasArticle(name) }
        return !(scalars.count <= 4 && capitals == letters)
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x27, 0x2D, 0x2E, 0x60, 0x28, 0x29, 0x2018, 0x2019, 0x2BB...0x2BF: true
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
        // Letters of African languages (Kulikɔrɔ), combining marks, Vietnamese.
        case 0x250...0x2AF, 0x300...0x36F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    private static let articles = ["al", "ad", "an", "ar", "as", "at", "az", "ash", "el", "la", "le", "les"]

    private static func hasArticle(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let end = name.firstIndex(where: { $0 == 0x20 || $0 == 0x2D }) else { return false }
        return articles.contains { $0.utf8.elementsEqual(name[..<end]) }
    }
}
