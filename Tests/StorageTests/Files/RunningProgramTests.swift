import Foundation
import Testing

@testable import Storage

@Suite struct RunningProgramTests {
    @Test func surroundingsAreThoseThatFoundationKnows() {
        #expect(RunningProgram.currentFolder == FileManager.default.currentDirectoryPath)
        #expect(RunningProgram.environment("PATH") == ProcessInfo.processInfo.environment["PATH"])
        #expect(RunningProgram.environment("INCIDENT_MAPPER_NO_SUCH_VARIABLE") == nil)
        #expect(RunningProgram.executablePath.map(FileManager.default.isExecutableFile) == true)
    }
}
