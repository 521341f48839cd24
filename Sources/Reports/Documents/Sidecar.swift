import FoundationEssentials
import Incidents

/// What a small JSON file beside a report says of it: `{"published": "2021-03-04", "title": "…"}`, both optional.
struct Sidecar: Equatable {
    var published: CalendarDate?
    var title: String?

    private struct Fields: Decodable {
        var published: String?
        var title: String?
    }

    init(_ bytes: [UInt8], path: String) throws(ReportError) {
        let fields: Fields
        do {
            fields = try JSONDecoder().decode(Fields.self, from: Data(bytes))
        } catch {
            throw .malformedSidecar(path: path, reason: "it is not a JSON object with text members")
        }
        title = fields.title
        if let text = fields.published {
            guard let date = DateScanner().firstDate(in: text) else {
                throw .malformedSidecar(path: path, reason: "'\(text)' is not a date")
            }
            published = date
        }
    }
}
