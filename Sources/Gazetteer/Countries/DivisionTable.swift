import Storage
import Synchronization

/// A division of a country in ISO 3166-2.
package struct Division: Hashable, Sendable {
    /// "ML-7".
    package let code: String
    /// As ISO writes it.
    package let name: String
    /// "region", "province".
    package let kind: String
    /// Code of the division that holds it; nil for one of the first order.
    package let parent: String?
    /// The name in French and Spanish, where known.
    package let otherNames: [String]
    /// Day on which ISO last changed something about it, as "2017-11-23"; nil when never, or not known.
    package let changed: String?

    /// ISO 3166-1 alpha-2.
    var country: String { String(code.prefix(2)) }
}

/// The divisions of all countries by code and name.
package struct DivisionTable: Sendable {
    /// In the order of their codes.
    package let divisions: [Division]
    private let byCountry: [String: Range<Int>]

    init(_ divisions: [Division]) {
        self.divisions = divisions
        var byCountry: [String: Range<Int>] = [:]
        for (number, division) in divisions.enumerated() {
            byCountry[division.country] = (byCountry[division.country]?.lowerBound ?? number)..<number + 1
        }
        self.byCountry = byCountry
    }

    /// The divisions of a country, in the order of their codes.
    package func divisions(of country: String) -> ArraySlice<Division> { divisions[byCountry[country] ?? 0..<0] }

    /// The divisions that one holds.
    package func parts(of division: Division) -> [Division] {
        divisions(of: division.country).filter { $0.parent == division.code }
    }

    /// The divisions of a country that have one of the names, with or without a word such as "Region" or "province".
    package func divisions(called names: [String], in country: String) -> [Division] {
        let wanted = Set(names.flatMap(Region.keys))
        return divisions(of: country).filter { division in
            ([division.name] + division.otherNames).contains { !wanted.isDisjoint(with: Region.keys($0)) }
        }
    }

    /// The code of the one division of a country that has one of the names; nil when there is none, or several.
    func code(ofAny names: [String], in country: String) -> String? {
        let found = divisions(called: names, in: country)
        return found.count == 1 ? found[0].code : nil
    }
}

/// The table of divisions, read when first asked for: only tables and layers that name divisions need it.
package final class DivisionsFile: Sendable {
    private let directory: DataDirectory
    private let table = Mutex<DivisionTable?>(nil)

    package init(_ directory: DataDirectory) { self.directory = directory }

    /// The table; empty when the data have none, or one that cannot be read.
    package var value: DivisionTable {
        table.withLock { table in
            if let table { return table }
            let read = DivisionTable((try? directory.divisions()) ?? [])
            table = read
            return read
        }
    }
}

extension DataDirectory {
    /// The divisions of ISO 3166-2; none when the data have no such table.
    /// - Throws: `GazetteerError.unreadable` or `.malformed`.
    func divisions() throws(GazetteerError) -> [Division] {
        let file = path + "/divisions.tsv"
        guard FileSystem.exists(file) else { return [] }
        let table = try TabSeparatedTable(DataFile.read(file), file: file, required: ["code", "name"])
        var divisions: [Division] = []
        table.forEachRow { _, fields in
            func text(_ column: String) -> String? {
                let text = fields.string(table.column(column))
                return text.isEmpty ? nil : text
            }
            guard let code = text("code"), let name = text("name") else { return }
            divisions.append(
                Division(
                    code: code, name: name, kind: text("kind") ?? "division", parent: text("parent"),
                    otherNames: [text("name_fr"), text("name_es")].compactMap { $0 }, changed: text("changed")))
        }
        return divisions
    }
}
