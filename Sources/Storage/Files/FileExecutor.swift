import Dispatch

/// Runs an actor that reads files on a thread apart from those that Swift's tasks share, of which there are no more than
/// cores: one that waits for a disk is not missed there.
package final class FileExecutor: SerialExecutor {
    private let queue = DispatchQueue(label: "incident-mapper.files")

    package init() {}

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
