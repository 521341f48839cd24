/// Latin letters with accents, strokes and hooks, and the plain letters that stand for them: the one table that names,
/// words, ids and titles of columns are folded by.
package enum LatinLetters {
    /// Plain letters and the letters that are folded to them. Compatibility variants are written out rather than taken
    /// from the Unicode tables of the system, so that an index has the same bytes everywhere.
    package static let rows: [(to: StaticString, from: String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặẚɑ"), ("b", "ḃḅḇɓƀ"), ("c", "çćĉċčḉƈ"), ("d", "ďđḋḍḏḑḓɗðɖ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɛǝə"), ("f", "ḟƒ"), ("g", "ĝğġģǧǵḡɠɣǥ"), ("h", "ĥħḣḥḧḩḫẖȟɦ"),
        ("i", "ìíîïĩīĭįıǐȉȋḭḯỉịɩɨ"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵƙĸ"), ("l", "ĺļľŀłḷḹḻḽɫ"), ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋŋŉƞ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔɵ"), ("p", "ṕṗƥ"), ("q", "ʠ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"), ("t", "ţťŧțṫṭṯṱẗƭʈ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʊʉ"), ("v", "ṽṿʋ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹƴ"), ("z", "źżžẑẓẕƶ"), ("ae", "æǽǣ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"), ("ny", "ɲ"),
        ("ij", "ĳ"), ("dz", "ǆǳ"), ("lj", "ǉ"), ("nj", "ǌ"),
    ]

    /// Capitals that do not lie 1 below or 32 below their small letters.
    private static let capitals: [(to: StaticString, from: String)] = [
        ("b", "Ɓ"), ("d", "ƊƉ"), ("e", "ƐƎƏ"), ("f", "Ƒ"), ("g", "ƓƔǤ"), ("i", "ƖƗİ"), ("k", "Ƙ"), ("n", "ƝȠ"),
        ("o", "ƆƟ"), ("p", "Ƥ"), ("t", "ƬƮ"), ("u", "ƱɄ"), ("v", "Ʋ"), ("y", "ƳŸ"), ("ss", "ẞ"), ("c", "Ƈ"),
        ("dz", "ǄǅǱǲ"), ("lj", "ǇǈǇ"), ("nj", "ǊǋǊ"), ("ny", "Ɲ"),
    ]

    /// The plain lower-case letters that stand for a letter, or nil when it is none of the table.
    package static func plain(_ scalar: Unicode.Scalar) -> StaticString? {
        slot(scalar.value).flatMap { table[$0] }
    }

    /// U+0080…U+02FF, then U+1E00…U+1EFF: all letters of the table lie in these blocks.
    private static let table: [StaticString?] = {
        var table = [StaticString?](repeating: nil, count: 0x280 + 0x100)
        func set(_ scalar: Unicode.Scalar, _ plain: StaticString) {
            if let i = slot(scalar.value) { table[i] = plain }
        }
        for (to, from) in rows {
            for scalar in from.unicodeScalars {
                set(scalar, to)
                let capital = scalar.properties.uppercaseMapping.unicodeScalars
                if capital.count == 1, let first = capital.first { set(first, to) }
            }
        }
        for (to, from) in capitals {
            for scalar in from.unicodeScalars { set(scalar, to) }
        }
        return table
    }()

    private static func slot(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x80...0x2FF: Int(scalar) - 0x80
        case 0x1E00...0x1EFF: Int(scalar) - 0x1E00 + 0x280
        default: nil
        }
    }
}
