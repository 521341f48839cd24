import GeoJSON

/// The properties of a feature under plain titles, so that one list of titles reads all makers' files: small letters and
/// digits only, `admin` before a number as `adm` (`ADM1_PCODE`, `adm1_pcode` and `admin1Pcode` are `adm1pcode`).
struct BoundaryProperties {
    private var texts: [String: String] = [:]
    /// As the file has them, in its order.
    let titles: [String]

    init(_ object: JSONObject) {
        titles = object.keys
        for (key, value) in zip(object.keys, object.values) {
            guard let text = value.text, !Self.missing.contains(text) else { continue }
            let plain = Self.plain(key)
            if texts[plain] == nil { texts[plain] = text }
        }
    }

    /// What Natural Earth and others write where they know nothing. "NA" is Namibia.
    private static let missing: Set<String> = ["", "-99", "-1", "-9999", "N/A", "<Null>", "null"]

    private static func plain(_ title: String) -> String {
        let letters = String(
            String.UnicodeScalarView(title.unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) })
        )
        .lowercased()
        guard letters.hasPrefix("admin"), let next = letters.unicodeScalars.dropFirst(5).first, isDigit(next) else {
            return letters
        }
        return "adm" + letters.dropFirst(5)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The first of the properties that is there and not empty, by its plain title.
    subscript(titles: String...) -> String? { self[titles] }

    subscript(titles: [String]) -> String? {
        for title in titles {
            if let text = texts[title] { return text }
        }
        return nil
    }

    /// All of the properties that are there, in the order asked for.
    func all(_ titles: [String]) -> [String] { titles.compactMap { texts[$0] } }
}

extension JSONValue {
    /// A string, or a number as a string without needless decimals.
    var text: String? { line?.trimmed ?? integer.map { String($0) } ?? number.map { "\($0)" } }
}
