/// Words that say what an administrative unit is and stand beside its name: "Ségou Region", "province du Soum".
public enum AdministrativeWords {
    static let suffixes: [StaticString] = [
        " region", " province", " state", " governorate", " district", " county", " department", " prefecture",
        " oblast", " emirate", " municipality", " canton", " cercle", " circle", " territory", " wilaya", " krai",
        " division", " voivodeship", " area",
    ]

    static let prefixes: [StaticString] = [
        "region ", "province ", "state ", "etat ", "governorate ", "gouvernorat ", "district ", "county ",
        "department ", "departement ", "prefecture ", "cercle ", "wilaya ", "emirate ", "commune ", "canton ",
    ]

    private static let connectors: [StaticString] = ["of the ", "of ", "de la ", "des ", "de ", "du ", "del ", "do "]

    /// What may be the bare name in the key of a name with such a word, the likeliest first; empty when there is no
    /// such word.
    public static func bareNames(in key: [UInt8]) -> [[UInt8]] {
        for suffix in suffixes where key.count > suffix.utf8CodeUnitCount && ends(key, with: suffix) {
            return [Array(key.dropLast(suffix.utf8CodeUnitCount))]
        }
        for prefix in prefixes where key.count > prefix.utf8CodeUnitCount && begins(key[...], with: prefix) {
            return afterPrefix(key.dropFirst(prefix.utf8CodeUnitCount))
        }
        return []
    }

    private static func afterPrefix(_ rest: ArraySlice<UInt8>) -> [[UInt8]] {
        for connector in connectors where rest.count > connector.utf8CodeUnitCount && begins(rest, with: connector) {
            return [Array(rest.dropFirst(connector.utf8CodeUnitCount))]
        }
        // "région d'Agadez" has the key "region dagadez".
        let hasElision = rest.count > 3 && (rest.first == UInt8(ascii: "d") || rest.first == UInt8(ascii: "l"))
        return hasElision ? [Array(rest), Array(rest.dropFirst())] : [Array(rest)]
    }

    private static func begins(_ key: ArraySlice<UInt8>, with word: StaticString) -> Bool {
        word.withUTF8Buffer { key.starts(with: $0) }
    }

    private static func ends(_ key: [UInt8], with word: StaticString) -> Bool {
        word.withUTF8Buffer { key.suffix($0.count).elementsEqual($0) }
    }
}
