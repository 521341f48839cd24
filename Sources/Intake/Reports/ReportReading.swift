package import Incidents
package import Reports

/// Reads the inputs of a run into documents; what cannot be read is listed and does not stop the others.
package struct ReportReading: Sendable {
    /// Date of publication that the user gives for all documents without one of their own.
    var published: CalendarDate?

    package init(published: CalendarDate? = nil) { self.published = published }

    /// What of the inputs is no report: files that cannot be read, and event tables.
    package static func rejections(of files: InputFiles) -> [Rejection] {
        files.rejections
            + files.tables.map {
                Rejection(
                    path: $0.name, reason: "an event table, whose places are found by geocode with `input`")
            }
    }

    /// The documents of one file.
    package func documents(of file: InputFile) -> (documents: [Document], rejections: [Rejection]) {
        do {
            var parts: [ReportError] = []
            let documents = try ReportReader(published: file.text?.published ?? published).read(
                file.bytes(), path: file.name, sidecar: file.sidecar(), rejected: &parts)
            return (documents, parts.map { Rejection(path: file.name, reason: $0.description) })
        } catch let rejection as Rejection {
            return ([], [rejection])
        } catch {
            return ([], [Rejection(path: file.name, reason: "\(error)")])
        }
    }
}
