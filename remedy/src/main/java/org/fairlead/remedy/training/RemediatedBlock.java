package org.fairlead.remedy.training;

import ai.djl.MalformedModelException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.BlockList;
import ai.djl.nn.Parameter;
import ai.djl.nn.ParameterList;
import ai.djl.training.ParameterStore;
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.fairlead.remedy.batch.PackedInputs;
import org.fairlead.remedy.term.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * The user's block, run on packed batches: on the user's rows and on the extra rows of each term.
 *
 * <p>Everything else is the user's block: plain inputs pass straight through to it, its parameters,
 * their names and the saved file are its own, so that what is saved here loads into the block alone
 * and the other way round. Train it with {@link RemediatedLoss}.
 */
public final class RemediatedBlock implements Block {
    private final Block block;
    private final Remedy remedy;
    private final Passes passes;
    private @Nullable Boolean rowWise; // asked at each step, and looked up once

    private RemediatedBlock(Block block, Remedy remedy, Passes passes) {
        this.block = block;
        this.remedy = remedy;
        this.passes = passes;
    }

    /**
     * Wraps a block, with {@link Passes#AUTO}.
     *
     * @param block the user's own; it is shared, not copied
     * @param remedy the terms of the training
     * @return the wrapper
     */
    public static RemediatedBlock of(Block block, Remedy remedy) {
        return new RemediatedBlock(block, remedy, Passes.AUTO);
    }

    /**
     * The same wrapper with other passes.
     *
     * @param choice how the rows go through the block in training
     * @return the wrapper
     */
    public RemediatedBlock passes(Passes choice) {
        return new RemediatedBlock(block, remedy, choice);
    }

    /**
     * The user's own block.
     *
     * @return the very block that was wrapped
     */
    public Block unwrap() {
        return block;
    }

    @Override
    public NDList forward(
            ParameterStore store,
            NDList inputs,
            boolean training,
            @Nullable PairList<String, Object> params) {
        if (inputs instanceof PackedInputs packed) {
            UnaryOperator<NDList> own = x -> block.forward(store, x, training, params);
            return run(store, packed, own, training, params);
        }
        requirePlain(training);
        return block.forward(store, inputs, training, params);
    }

    @Override
    public NDList forward(
            ParameterStore store,
            NDList data,
            NDList labels,
            @Nullable PairList<String, Object> params) {
        if (data instanceof PackedInputs packed) {
            UnaryOperator<NDList> own = x -> block.forward(store, x, labels, params);
            return run(store, packed, own, true, params);
        }
        requirePlain(true);
        return block.forward(store, data, labels, params);
    }

    private void requirePlain(boolean training) {
        if (training) {
            throw new IllegalStateException(
                    "training needs packed batches with data for the terms %s, found a plain batch; train on a PackedDataset, or train unwrap() without terms"
                            .formatted(remedy.names()));
        }
    }

    private RemediatedOutputs run(
            ParameterStore store,
            PackedInputs inputs,
            UnaryOperator<NDList> own,
            boolean training,
            @Nullable PairList<String, Object> params) {
        List<TermRows> matched = ForwardPasses.match(remedy, inputs);
        Optional<NDList> joined = joined(inputs);
        if (joined.isPresent()) {
            UnaryOperator<NDList> all = x -> block.forward(store, x, training, params);
            return ForwardPasses.joined(inputs, joined.get(), matched, all).inTraining(training);
        }
        boolean mode = training && passes != Passes.FROZEN;
        UnaryOperator<NDList> extra = x -> block.forward(store, x, mode, params);
        return ForwardPasses.separate(inputs, matched, own, extra).inTraining(training);
    }

    /** The rows for a joined pass, if there is to be one. */
    private Optional<NDList> joined(PackedInputs inputs) {
        if (passes == Passes.JOINED) {
            return Optional.of(
                    inputs.joined()
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "joined passes need the same shapes in all sets; use Passes.SEPARATE")));
        }
        return passes == Passes.AUTO && isRowWise() ? inputs.joined() : Optional.empty();
    }

    private boolean isRowWise() {
        Boolean known = rowWise;
        if (known == null) {
            known = RowWise.known(block);
            rowWise = known;
        }
        return known;
    }

    @Override
    public void setInitializer(Initializer initializer, Parameter.Type type) {
        block.setInitializer(initializer, type);
    }

    @Override
    public void setInitializer(Initializer initializer, String name) {
        block.setInitializer(initializer, name);
    }

    @Override
    public void setInitializer(Initializer initializer, Predicate<Parameter> predicate) {
        block.setInitializer(initializer, predicate);
    }

    @Override
    public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
        block.initialize(manager, dataType, inputShapes);
    }

    @Override
    public boolean isInitialized() {
        return block.isInitialized();
    }

    @Override
    public void cast(DataType dataType) {
        block.cast(dataType);
    }

    @Override
    public void clear() {
        block.clear();
    }

    @Override
    public PairList<String, Shape> describeInput() {
        return block.describeInput();
    }

    @Override
    public BlockList getChildren() {
        return block.getChildren();
    }

    @Override
    public ParameterList getDirectParameters() {
        return block.getDirectParameters();
    }

    @Override
    public ParameterList getParameters() {
        return block.getParameters();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        return block.getOutputShapes(inputShapes);
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes, DataType[] dataTypes) {
        return block.getOutputShapes(inputShapes, dataTypes);
    }

    @Override
    public Shape[] getInputShapes() {
        return block.getInputShapes();
    }

    @Override
    public DataType[] getOutputDataTypes() {
        return block.getOutputDataTypes();
    }

    @Override
    public void saveParameters(DataOutputStream out) throws IOException {
        block.saveParameters(out);
    }

    @Override
    public void loadParameters(NDManager manager, DataInputStream in)
            throws IOException, MalformedModelException {
        block.loadParameters(manager, in);
    }

    @Override
    public void freezeParameters(boolean freeze) {
        block.freezeParameters(freeze);
    }

    @Override
    public void freezeParameters(boolean freeze, Predicate<Parameter> predicate) {
        block.freezeParameters(freeze, predicate);
    }

    @Override
    public Map<String, String> getCustomMetadata() {
        return block.getCustomMetadata();
    }

    @Override
    public String toString() {
        return block.toString();
    }
}
