import Testing

@testable import Intake

@Suite struct ScanProgressTests {
    @Test func whatARunDoesIsSaid() {
        let progress = ScanProgress()
        #expect(progress.text(after: 1.9) == "reading, 1 s")
        progress.add(3000)
        #expect(progress.text(after: 2) == "3000 rows read, 1500 a second")
        progress.begin("scanning for clusters")
        #expect(progress.text(after: 12.4) == "scanning for clusters, 12 s")
        progress.begin("drawing maps", of: 4)
        progress.advance()
        #expect(progress.text(after: 13) == "drawing maps: 1 of 4 (25 %), 13 s")
        progress.files(FileProgress(filesDone: 20, fileCount: 80))
        #expect(progress.text(after: 13) == "files read: 20 of 80 (25 %), 13 s")
    }
}
