/// The words of a text in lower case, without accents and punctuation, one blank between them: what titles and set
/// phrases are compared by.
func foldedWords(_ bytes: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var wordEnded = false
    func append(_ letters: some Sequence<UInt8>) {
        if wordEnded, !folded.isEmpty { folded.append(0x20) }
        wordEnded = false
        folded.append(contentsOf: letters)
    }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
        if scalar.value < 0x80 {
            let byte = UInt8(scalar.value)
            if byte.isLetter || byte.isDigit { append(CollectionOfOne(byte.lowered)) } else { wordEnded = true }
        } else if let letters = baseLetters(scalar) {
            append(letters.utf8)
        } else if scalar.properties.isAlphabetic {
            append(scalar.properties.lowercaseMapping.utf8)
        } else if !scalar.properties.isDefaultIgnorableCodePoint {
            wordEnded = true
        }
    }
    return String(decoding: folded, as: UTF8.self)
}

/// The plain letters under the accents of Latin-1 and Latin Extended-A (U+00C0 to U+017F); nil outside.
private func baseLetters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00C6, 0x00E6: return "ae"
    case 0x0152, 0x0153: return "oe"
    case 0x00DF: return "ss"
    case 0x00D7, 0x00F7: return nil
    case 0x00C0...0x017F: return latinBases[Int(scalar.value) - 0x00C0]
    default: return nil
    }
}

private let latinBases: [String] = Array(
    // U+00C0 to U+00FF, then U+0100 to U+017F.
    "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
        + "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
).map(String.init)
