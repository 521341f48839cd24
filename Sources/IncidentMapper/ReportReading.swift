import Incidents
import Reports

/// Reads the inputs of a run into documents; what cannot be read is listed and does not stop the others.
struct ReportReading: Sendable {
    /// Date of publication that the user gives for all documents without one of their own.
    var published: CalendarDate?

    func documents(in inputs: [String]) -> (documents: [Document], rejections: [Rejection]) {
        let files = InputFiles(inputs)
        var rejections = files.rejections
        var documents: [Document] = []
        let reader = ReportReader(published: published)
        for file in files.files {
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
