import Foundation
import GeoJSON
import TestSupport
import Testing

@testable import Intake

@Suite struct InputFilesTests {
    @Test func aFolderIsSearchedToTheBottomForReports() throws {
        let folder = try TemporaryFolder()
        try folder.write("raid.txt", "A raid.")
        try folder.write("2021/march/ambush.HTML", "<p>An ambush.</p>")
        try folder.write("2021/feed.rss", "<rss/>")
        try folder.write("2021/photo.jpg", "no text")
        try folder.write("2021/raid.txt.json", "{}")
        try folder.write(".git/notes.txt", "hidden")
        try folder.write("2021/.draft.txt", "hidden")
        let inputs = InputFiles([folder.path])
        #expect(inputs.files.map(\.name) == ["2021/feed.rss", "2021/march/ambush.HTML", "raid.txt"])
        #expect(
            inputs.rejections.map(\.description) == [
                "2021/photo.jpg: not known as a report or table; name the file itself to read it as text",
                "2021/raid.txt.json: it states the date of 2021/raid.txt, which is not there",
            ])
        #expect(InputFiles([folder.path + "/"]).files.map(\.name) == inputs.files.map(\.name))
    }

    @Test func aFileNamedItselfIsReadWhateverItsEnding() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("statement.doc", "A statement.")
        #expect(InputFiles([path]).files == [InputFile(location: path, name: "statement.doc")])
    }

    @Test func aFileNamedTwiceIsReadOnce() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("raid.txt", "A raid.")
        let link = folder.path + "/again.txt"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        let roundabout = folder.path + "/../" + URL(fileURLWithPath: folder.path).lastPathComponent + "/raid.txt"
        #expect(InputFiles([path, path, roundabout, link]).files.count == 1)
    }

    @Test func theOrderOfTheInputsDoesNotMatter() throws {
        let folder = try TemporaryFolder()
        let paths = try ["c.txt", "a.txt", "b.txt"].map { try folder.write($0, "A raid.") }
        #expect(InputFiles(paths).files == InputFiles(paths.reversed()).files)
        #expect(InputFiles(paths).files.map(\.name) == ["a.txt", "b.txt", "c.txt"])
    }

    @Test func missingPathsAndEmptyFoldersAreListed() throws {
        let folder = try TemporaryFolder()
        try folder.write("pictures/.hidden", "no text")
        let missing = folder.path + "/no-such-report.txt"
        let inputs = InputFiles([folder.path + "/pictures", missing])
        #expect(inputs.files.isEmpty)
        #expect(inputs.rejections.map(\.path) == [missing, folder.path + "/pictures"])
        #expect(inputs.rejections[0].reason == "there is no such file or folder")
        #expect(inputs.rejections[1].reason.contains("no report"))
        #expect(inputs.rejections[1].reason.contains("html"))
    }

    @Test func whatAFileHoldsDecidesHowItIsRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("export.txt", "id\tdate\tplace\n1\t2021-03-01\tGao\n")
        try folder.write("events.dat", "date;lieu;morts\n2021-03-01;Gao;1\n")
        try folder.write("lines.geojsonl", #"{"type":"Feature","properties":{"date":"2021-03-01"},"geometry":null}"#)
        try folder.write("prose.txt", "On Monday, gunmen raided a village, the army said.")
        let inputs = InputFiles([folder.path])
        #expect(inputs.tables.map(\.name) == ["events.dat", "export.txt", "lines.geojsonl"])
        #expect(inputs.reports.map(\.name) == ["prose.txt"])
        #expect(inputs.rejections.isEmpty)
    }

    @Test func everyFileThatCannotBeReadIsNamedWithItsReason() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", "A raid.")
        try folder.write("sheet.xlsx", "PK\u{3}\u{4} xl/workbook.xml")
        try folder.write("letter.docx", "PK\u{3}\u{4} word/document.xml")
        try folder.write("report.pdf", "%PDF-1.4")
        try folder.write("mail.eml", "From: somebody\nSubject: a raid\n\nA raid.")
        try folder.write("events.csv.zip", "PK\u{3}\u{4} events.csv")
        let inputs = InputFiles([folder.path])
        #expect(inputs.files.map(\.name) == ["a.txt"])
        #expect(
            inputs.rejections.map(\.description) == [
                "events.csv.zip: it is a ZIP archive; unpack it and name the files in it",
                "letter.docx: it is a Word document; save it as plain text or HTML",
                "mail.eml: it is an e-mail; save its text as a .txt file",
                "report.pdf: it is a PDF; save its text as a .txt file",
                "sheet.xlsx: it is an Excel workbook; save the sheet as CSV",
            ])
        // Named themselves, the mail is read as text and the others are not.
        #expect(InputFiles([folder.path + "/mail.eml"]).reports.count == 1)
        #expect(InputFiles([folder.path + "/report.pdf"]).rejections.count == 1)
    }

    @Test func aFolderNamedLikeAReportIsNoReport() throws {
        let folder = try TemporaryFolder()
        try folder.write("archive.txt/raid.md", "A raid.")
        #expect(InputFiles([folder.path]).files.map(\.name) == ["archive.txt/raid.md"])
    }

    @Test func theSidecarLiesBesideTheReport() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("raid.txt", "A raid.")
        #expect(InputFiles([path]).files[0].sidecar() == nil)
        try folder.write("raid.txt.json", #"{"published": "2021-03-04"}"#)
        #expect(InputFiles([path]).files[0].sidecar() == Array(#"{"published": "2021-03-04"}"#.utf8))
    }

    @Test func bytesOfAFileGoneMissingAreARejection() {
        let file = InputFile(location: "/no/such/folder/raid.txt", name: "raid.txt")
        #expect { try file.bytes() } throws: { error in
            guard let rejection = error as? Rejection else { return false }
            return rejection.path == "raid.txt" && rejection.reason.hasPrefix("cannot be read")
        }
    }
}

@Suite struct UnopenableInputsTests {
    /// What a folder lists and nobody can open is named, whatever the reason.
    @Test func whatCannotBeOpenedIsNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("in/raid.txt", "A raid.")
        try folder.write("elsewhere/attack.txt", "An attack.")
        for (link, target) in [("gone.txt", "nowhere"), ("shared", "../elsewhere")] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/in/\(link)", withDestinationPath: target)
        }
        // Latin-1: "café.txt".
        let file = "\(folder.path)/in/caf".utf8CString.dropLast().map { $0 } + [CChar(bitPattern: 0xE9)]
        let made = (file + ".txt".utf8CString).withUnsafeBufferPointer { name in
            name.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
        }
        close(made)
        let found = InputFiles([folder.path + "/in"])
        #expect(found.files.map(\.name) == ["raid.txt"])
        let reasons = Dictionary(uniqueKeysWithValues: found.rejections.map { ($0.path, $0.reason) })
        #expect(reasons["gone.txt"] == "the link leads nowhere")
        #expect(reasons["shared"]?.contains("not followed") == true)
        // Some file systems refuse such names.
        if made >= 0 { #expect(reasons["caf\u{FFFD}.txt"]?.contains("not UTF-8") == true) }
    }
}
