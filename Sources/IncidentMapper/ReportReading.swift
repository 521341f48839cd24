import Incidents
import Reports

/// Reads the inputs of a run into documents; what cannot be read is listed and does not stop the others.
struct ReportReading: Sendable {
    /// Date of publication that the user gives for all documents without one of their own.
    var published: CalendarDate?

    /// The documents of the inputs; event tables, which are none, are rejected.
    func documents(in inputs: [String]) -> (documents: [Document], rejections: [Rejection]) {
        let files = InputFiles(inputs)
        let (documents, rejections) = documents(of: files.reports)
        let tables = files.tables.map {
            Rejection(path: $0.name, reason: "an event table, whose places are found by geocode --input")
        }
        return (documents, files.rejections + tables + rejections)
    }

    func documents(of files: [InputFile]) -> (documents: [Document], rejections: [Rejection]) {
        var rejections: [Rejection] = []
        var documents: [Document] = []
        let reader = ReportReader(published: published)
        for file in files {
            do {
                var parts: [ReportError] = []
                documents += try reader.read(file.bytes(), path: file.name, sidecar: file.sidecar(), rejected: &parts)
                rejections += parts.map { Rejection(path: file.name, reason: $0.description) }
            } catch let rejection as Rejection {
                rejections.append(rejection)
            } catch {
                rejections.append(Rejection(path: file.name, reason: "\(error)"))
            }
        }
        return (documents, rejections)
    }
}
